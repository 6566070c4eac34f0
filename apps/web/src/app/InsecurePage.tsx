import { useWords } from "../words/catalogue.ts";

/** Without a secure origin the browser withholds its cryptography: say so, and what to do. */
export const InsecurePage = () => {
  const { app } = useWords();
  return (
    <main className="page stack">
      <h1>{app.insecureTitle}</h1>
      <p>{app.insecure}</p>
    </main>
  );
};
