import type { ReactNode } from "react";
import { Link } from "react-router";
import type { CourseLink } from "../../shared/api.ts";

interface Props {
  to: Pick<CourseLink, "kind" | "slug">;
  className?: string;
  children: ReactNode;
}

/** Leads to a lesson or an exercise of the course. */
export function StopLink({ to: { kind, slug }, className, children }: Props) {
  return (
    <Link to={`/${kind}s/${slug}`} className={className}>
      {children}
    </Link>
  );
}
