import { app } from "./app.ts";
import { common } from "./common.ts";
import { errors } from "./errors.ts";
import { home } from "./home.ts";
import { people } from "./people.ts";
import { room } from "./room.ts";
import { terms } from "./terms.ts";
import { tour } from "./tour.ts";

/** English, one file per screen. */
export const en = { app, common, errors, home, people, room, terms, tour };
