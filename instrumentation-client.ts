import { listenFirst } from "@/lib/client/forms/first-steps";

/* Next runs this in the browser before it begins. */
listenFirst();
