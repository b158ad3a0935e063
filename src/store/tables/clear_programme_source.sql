DELETE FROM programme_source WHERE row = :row;
