select code, severity, count(*)::int as found
from fct_issues
group by code, severity
order by found desc, code;
