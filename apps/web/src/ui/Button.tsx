import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { type ActName, lineOf } from "../app/acts.ts";

export interface ButtonProps extends Omit<AriaButtonProps, "children" | "className" | "style"> {
  /** `go` acts, `stop` destroys or discloses, `plain` is a link that acts. */
  readonly tone?: "go" | "stop" | "plain";
  readonly children: ReactNode;
  /** The act of the table that it does, whose key is shown beside the words. */
  readonly act?: ActName | undefined;
}

export const Button = ({ tone, children, act, ...props }: ButtonProps) => (
  <AriaButton
    {...props}
    className="button"
    {...(tone === undefined ? {} : { "data-tone": tone })}
    {...(act === undefined ? {} : { "data-act": act })}
  >
    {children}
    {/* Drawn, not written: the key is no part of what the button is called. */}
    {act === undefined ? null : <span className="key" aria-hidden="true" data-key={lineOf(act).key} />}
  </AriaButton>
);
