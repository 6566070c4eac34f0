import { Component, type ReactNode } from "react";
import { LANGUAGES } from "../words/catalogue.ts";

/** Where a fault of Parley's own ends: with a sentence and a way on, never with an empty page. */
export class FaultBoundary extends Component<
  { readonly children: ReactNode },
  { readonly hasFault: boolean }
> {
  override state = { hasFault: false };

  static getDerivedStateFromError(): { readonly hasFault: boolean } {
    return { hasFault: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFault) return this.props.children;
    // Whatever failed may be what provides the words, so they are taken where they come from.
    const { app } = LANGUAGES.en.words;
    return (
      <main className="page stack">
        <h1>{app.faultTitle}</h1>
        <p className="note" data-tone="stop" role="alert">
          {app.fault}
        </p>
        <div className="row">
          <button type="button" className="button" data-tone="go" onClick={() => location.reload()}>
            {app.faultReload}
          </button>
        </div>
      </main>
    );
  }
}
