import { useEffect } from "react";

/** Sets the title of the window. */
export function useTitle(title: string | undefined) {
  useEffect(() => {
    document.title = title ? `${title} · Graded Descent` : "Graded Descent";
  }, [title]);
}
