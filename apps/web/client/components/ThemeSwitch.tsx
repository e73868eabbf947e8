import { Icon } from "@graded-descent/figures/controls/Icon.tsx";
import { setTheme, themes, useTheme } from "../store/theme.ts";
import styles from "./header.module.css";

const names = { system: "as the system", light: "light", dark: "dark" };

/** Steps through system, light and dark. */
export function ThemeSwitch() {
  const theme = useTheme();
  const next = themes[(themes.indexOf(theme) + 1) % themes.length];
  const label = `Colours: ${names[theme]}. Change to ${names[next]}`;
  return (
    <button
      type="button"
      className={styles.icon}
      aria-label={label}
      title={label}
      onClick={() => setTheme(next)}
    >
      <Icon name={theme} />
    </button>
  );
}
