import type { ReactNode } from "react";

/** What an empty screen is for, and the first thing to do on it. */
export const EmptyState = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <div className="empty">
    <h2>{title}</h2>
    {children}
  </div>
);
