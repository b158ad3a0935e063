DELETE FROM dual_source WHERE row = :row;
