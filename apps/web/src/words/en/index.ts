import { app } from "./app.ts";
import { common } from "./common.ts";
import { errors } from "./errors.ts";
import { home } from "./home.ts";
import { terms } from "./terms.ts";

/** English, one file per screen. */
export const en = { app, common, errors, home, terms };
