import { useEffect, useEffectEvent, useRef, useState } from "react";
import { NavigationType, useLocation, useNavigate, useNavigationType } from "react-router";
import { ownAddress } from "./own-address.ts";

/**
 * What a change of page needs where none is loaded: plain links, as Markdown writes them, lead there too;
 * reading and the keyboard begin at the top; and the new title is announced.
 */
export function PageChange() {
  const { pathname, hash } = useLocation();
  const navigate = useNavigate();
  const kind = useNavigationType();
  const top = useRef<HTMLParagraphElement>(null);
  const shown = useRef(pathname);
  const [title, setTitle] = useState("");

  const begin = useEffectEvent(() => {
    top.current!.focus({ preventScroll: true });
    if (kind !== NavigationType.Pop && !hash) window.scrollTo(0, 0); // the browser itself remembers where Back leads
  });
  useEffect(() => {
    if (shown.current !== pathname) begin();
    shown.current = pathname;
  }, [pathname]);

  useEffect(() => {
    const renamed = new MutationObserver(() => setTitle(document.title));
    renamed.observe(document.head.querySelector("title")!, { childList: true });
    return () => renamed.disconnect();
  }, []);

  const onClick = useEffectEvent((event: MouseEvent) => {
    const address = ownAddress(event);
    if (!address) return;
    event.preventDefault();
    navigate(address);
  });
  useEffect(() => {
    const listener = (event: MouseEvent) => onClick(event);
    document.addEventListener("click", listener);
    return () => document.removeEventListener("click", listener);
  }, []);

  return (
    <p ref={top} tabIndex={-1} role="status" className="visually-hidden">
      {title}
    </p>
  );
}
