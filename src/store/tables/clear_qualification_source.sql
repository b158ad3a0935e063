DELETE FROM qualification_source WHERE row = :row;
