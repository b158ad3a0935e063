DELETE FROM fact_source WHERE row = :row;
