const paths = {
  system: "M3.5 4.5h17v11h-17zM9 19.5h6M12 15.5v4",
  light:
    "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4",
  dark: "M20 13.5A8.2 8.2 0 0 1 10.5 4a8.2 8.2 0 1 0 9.5 9.5z",
  lesson:
    "M12 6.5C10 5 7 4.5 3.5 5v13c3.5-.5 6.5 0 8.5 1.5 2-1.5 5-2 8.5-1.5V5C17 4.5 14 5 12 6.5zM12 6.5v13",
  passed: "M4.5 12.5l5 5 10-11",
  "passed-late": "M3.5 14l4 4.5 6-8M17.5 3.5a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM17.5 5.8v2l1.3.9",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5l5 5",
  failed: "M6 6l12 12M18 6L6 18",
  "not-run": "M6 12h12",
  "not-started": "M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z",
  "in-progress": "M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM12 8v4.5l3 2",
  offline:
    "M3.5 3.5l17 17M8.5 15.5a5 5 0 0 1 7 0M5.5 12a9 9 0 0 1 4-2.300M14 9.600a9 9 0 0 1 4.500 2.400M12 19v.1",
  "to-hand-in": "M12 4v10M8 10.5l4 4 4-4M5 19.5h14",
  arrow: "M5 12h14M13 6l6 6-6 6",
  back: "M19 12H5M11 6l-6 6 6 6",
  play: "M7 4.5v15l12-7.5z",
  pause: "M8 5v14M16 5v14",
  stop: "M6.5 6.5h11v11h-11z",
  first: "M18 5.5l-9 6.5 9 6.5zM6 5.5v13",
  previous: "M16 5.5L7 12l9 6.5z",
  following: "M8 5.5l9 6.5-9 6.5z",
  hint: "M9 17.5h6M10 20.5h4M8.5 14.5a6 6 0 1 1 7 0c-.6.5-.9 1.2-1 2h-5c-.1-.8-.4-1.5-1-2z",
  warning: "M12 4l9 16H3zM12 10v4.5M12 17.2v.1",
} as const;

export type IconName = keyof typeof paths;

/** A line drawing beside a word, never instead of one. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      style={{ flex: "none" }}
    >
      <path d={paths[name]} />
    </svg>
  );
}
