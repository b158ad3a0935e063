SELECT deed FROM inbox WHERE arrival = :arrival;
