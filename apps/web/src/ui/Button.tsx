import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";

export interface ButtonProps extends Omit<AriaButtonProps, "children" | "className" | "style"> {
  /** `go` acts, `stop` destroys or discloses, `plain` is a link that acts. */
  readonly tone?: "go" | "stop" | "plain";
  readonly children: ReactNode;
  /** The key that does the same, shown beside the words. */
  readonly keys?: string;
}

export const Button = ({ tone, children, keys, ...props }: ButtonProps) => (
  <AriaButton {...props} className="button" {...(tone === undefined ? {} : { "data-tone": tone })}>
    {children}
    {keys === undefined ? null : (
      <span className="key" aria-hidden="true">
        {keys}
      </span>
    )}
  </AriaButton>
);
