DELETE FROM college_source WHERE row = :row;
