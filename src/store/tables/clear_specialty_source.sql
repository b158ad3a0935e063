DELETE FROM specialty_source WHERE row = :row;
