INSERT INTO staff (member, role, college) VALUES (:member, :role, :college)
ON CONFLICT (member) DO UPDATE SET role = excluded.role, college = excluded.college;
