SELECT DISTINCT indicator_id, scheme_id FROM indicator_schemes
