SELECT department_id, name_vi, name_en, spellings FROM departments
