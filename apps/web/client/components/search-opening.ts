import { atom } from "nanostores";

/** Whether the search, which lies over every page, is open. */
export const searchIsOpen = atom(false);

export const openSearch = () => searchIsOpen.set(true);
