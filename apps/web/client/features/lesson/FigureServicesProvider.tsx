import { type FigureServices, FigureServicesContext } from "@graded-descent/figures/services.ts";
import { type ReactNode, use, useMemo } from "react";
import { Link } from "react-router";
import * as z from "zod/mini";
import claims from "../../../../../lessons/claims.yaml";
import glossary from "../../../../../lessons/glossary.yaml";
import { InitialDataContext } from "../../../delivery/initial-data.ts";
import { readStored, writeStored } from "../../store/storage.ts";

/** Gives the figures of a lesson what they need of this site: its links, its storage, and its lists of claims and terms. */
export function FigureServicesProvider({ children }: { children: ReactNode }) {
  const precomputed = use(InitialDataContext);
  const services = useMemo(() => ({ ...ofTheSite, precomputed }), [precomputed]);
  return <FigureServicesContext value={services}>{children}</FigureServicesContext>;
}

const ofTheSite: Omit<FigureServices, "precomputed"> = {
  claims: claims as FigureServices["claims"],
  glossary: glossary as FigureServices["glossary"],
  Link,
  read: (name) => readStored(name, z.unknown()),
  write: writeStored,
  startWorker: (create) => create(),
};
