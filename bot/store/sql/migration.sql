-- name: migrations_applied()
-- Which migrations this database has had, and what their files held then.
SELECT name, checksum
FROM migration
ORDER BY name;

-- name: migration_applied(name, checksum, applied_at)
-- Note that a migration has been applied.
INSERT INTO migration (name, checksum, applied_at)
VALUES (:name, :checksum, :applied_at);
