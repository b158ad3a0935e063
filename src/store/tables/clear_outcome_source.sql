DELETE FROM outcome_source WHERE row = :row;
