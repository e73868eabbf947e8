import { type Request, type RequestHandler, type Response, Router } from "express";
import {
  type EndpointAnswer,
  type EndpointName,
  endpointOf,
  type JsonName,
  type Params,
  type RequestBody,
} from "../../shared/endpoints.ts";
import { studentId } from "../middleware/session.ts";

/** One request to an endpoint. */
export interface EndpointCall<Name extends EndpointName> {
  params: Params<Name>;
  body: RequestBody<Name>;
  student: string;
  req: Request;
  res: Response;
}

/** How one endpoint is answered. */
export interface EndpointRoute<Name extends EndpointName> {
  /** Run before `answer`; each may refuse the request. */
  before?: RequestHandler[];
  /** Throws an HttpError where there is no answer; an endpoint of events writes them itself. */
  answer(
    call: EndpointCall<Name>,
  ): Name extends JsonName | "visibleTests"
    ? EndpointAnswer<Name> | Promise<EndpointAnswer<Name>>
    : Promise<void>;
}

export type Routes = { [Name in EndpointName]: EndpointRoute<Name> };

/** A router that answers every endpoint. */
export function apiRouter(routes: Routes): Router {
  const router = Router();
  for (const name of Object.keys(routes) as EndpointName[]) {
    const { method, path, request, status = 200, content } = endpointOf(name);
    const { before = [], answer } = routes[name] as EndpointRoute<"work">;
    const [pathname, query = ""] = path.slice("/api".length).split("?");
    const verb = method.toLowerCase() as "get" | "post" | "put";
    router[verb](pathname, ...before, async (req, res) => {
      const params = { ...req.params, ...valuesOf(query, req) };
      const body = request?.parse(req.body) as undefined;
      const answered = await answer({ params, body, student: studentId(res), req, res });
      if (content === "events") return;
      res.status(status);
      if (content === undefined) return void res.json(declared(name, answered));
      res.set("Cache-Control", "public, max-age=31536000, immutable").type("text/javascript").send(answered);
    });
  }
  return router;
}

/** The values of the parameters in the query of an endpoint's path; one that is missing or repeated counts as empty. */
function valuesOf(query: string, req: Request): Record<string, string> {
  const values = Array.from(query.matchAll(/(\w+)=:(\w+)/g), ([, name, param]) => {
    const value = req.query[name];
    return [param, typeof value === "string" ? value : ""];
  });
  return Object.fromEntries(values);
}

/** An answer reduced to what its endpoint declares; throws where it lacks something. */
export function declared<Name extends EndpointName>(
  name: Name,
  answer: EndpointAnswer<Name>,
): EndpointAnswer<Name> {
  const { success, data, error } = endpointOf(name).answer.safeParse(answer);
  if (!success) throw new Error(`The answer of "${name}" is not what it declares.`, { cause: error });
  return data as EndpointAnswer<Name>;
}
