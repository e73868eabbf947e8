import type { ComponentProps } from "react";
import styles from "./Button.module.css";

interface Props extends ComponentProps<"button"> {
  look?: "primary" | "plain" | "quiet";
}

export function Button({ look = "plain", className = "", ...rest }: Props) {
  return <button type="button" className={`${styles.button} ${styles[look]} ${className}`} {...rest} />;
}
