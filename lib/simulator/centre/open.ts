import { enter, startArrivals } from "./arrivals";
import { Centre, type CentreOptions } from "./centre";
import { startDirectCalls } from "./direct-calls";
import { accept } from "./handling";
import { route } from "./routing";
import { settle, startShifts } from "./shifts";

/** Opens a contact centre at `openAt`: agents come in, customers start to call. `advanceTo` makes it live. */
export function openCentre(options: CentreOptions): Centre {
  const centre = new Centre(options);
  centre.flow = {
    enter: (queue, transferred) => enter(centre, queue, transferred),
    route: (interaction) => route(centre, interaction),
    accept: (interaction, agent) => accept(centre, interaction, agent),
    settle: (agent) => settle(centre, agent),
  };
  startShifts(centre);
  startArrivals(centre);
  startDirectCalls(centre);
  return centre;
}
