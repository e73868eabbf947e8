import styles from "./dev-banner.module.css";

/** Under `gd dev`: what is wrong with the course as it was last saved, at the foot of every page. */
import.meta.hot?.on("course:problems", (problems: string[]) => {
  document.querySelector(`.${styles.banner}`)?.remove();
  if (problems.length === 0) return;
  const banner = document.createElement("aside");
  banner.className = styles.banner;
  banner.setAttribute("role", "status");
  for (const problem of problems) {
    const line = document.createElement("p");
    line.textContent = problem;
    banner.append(line);
  }
  document.body.append(banner);
});
