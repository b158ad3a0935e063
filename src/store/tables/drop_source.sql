DELETE FROM source WHERE id = :key;
