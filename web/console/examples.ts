/** The request that makes a first case with questions, as it is typed where the server runs. */
export function caseExample(origin: string): string {
  return `curl ${origin}/api/v1/cases \\
  -H "Authorization: Bearer $HEARBACK_API_KEY" \\
  -H "Content-Type: application/json" \\
  -d '{"case": {"case_kind": "onboarding",
       "company_full_name": "Meridian Trading Ltd",
       "modules": [{"module": "website"}]}}'`
}
