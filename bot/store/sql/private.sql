-- name: sealed_all()
-- Every private value that is kept for good: whether the service's secret opens them is asked of these.
SELECT private_value AS sealed
FROM address
WHERE private_value <> ''
UNION ALL
SELECT private_position
FROM person
WHERE private_position <> ''
UNION ALL
SELECT private_name
FROM person
WHERE private_name <> ''
UNION ALL
SELECT private_phone
FROM person
WHERE private_phone <> ''
UNION ALL
SELECT private_dialog
FROM person
WHERE private_dialog <> ''
UNION ALL
SELECT private_name
FROM interest
WHERE private_name <> ''
UNION ALL
SELECT private_phone
FROM interest
WHERE private_phone <> ''
UNION ALL
SELECT private_said
FROM interest
WHERE private_said <> ''
UNION ALL
SELECT private_code
FROM calendar
WHERE private_code <> ''
UNION ALL
SELECT private_text
FROM message
WHERE private_text <> ''
UNION ALL
SELECT private_text
FROM case_message
WHERE private_text <> ''
UNION ALL
SELECT private_reference
FROM case_message
WHERE private_reference <> ''
UNION ALL
SELECT private_details
FROM task
WHERE private_details <> ''
UNION ALL
SELECT private_address
FROM card
WHERE private_address <> ''
UNION ALL
SELECT private_message
FROM card
WHERE private_message <> ''
UNION ALL
SELECT private_address
FROM contact
WHERE private_address <> ''
UNION ALL
SELECT private_name
FROM staff
WHERE private_name <> ''
UNION ALL
SELECT private_name
FROM staff_invitation
WHERE private_name <> ''
UNION ALL
SELECT private_contact
FROM record
WHERE private_contact <> ''
UNION ALL
SELECT private_value
FROM override
WHERE private_value <> ''
UNION ALL
SELECT private_base
FROM override
WHERE private_base <> ''
UNION ALL
SELECT private_changes
FROM version
WHERE private_changes <> ''
UNION ALL
SELECT private_content
FROM announcement_picture
WHERE private_content <> '' AND channel <> ''
UNION ALL
SELECT private_address
FROM announcement_progress
WHERE private_address <> ''
UNION ALL
SELECT private_message
FROM announcement_progress
WHERE private_message <> ''
UNION ALL
SELECT private_address
FROM fair_counter
WHERE private_address <> ''
UNION ALL
SELECT private_message
FROM fair_counter
WHERE private_message <> '';
