SELECT day FROM regular WHERE work = :work;
