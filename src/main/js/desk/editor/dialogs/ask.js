/** Asks the desk something that needs a form token. The newest token is in the form: a login may have been renewed. */
export async function post(textarea, address, question, signal) {
  const token = textarea.form?.elements["form-token"]?.value ?? textarea.dataset.formToken;
  const response = await fetch(address, {
    method: "POST",
    body: JSON.stringify(question),
    credentials: "same-origin",
    signal,
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-Form-Token": token },
  });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}
