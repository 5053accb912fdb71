import { useInView } from './use-in-view';

/** What is wrong with something that is no field, such as a box that is not ticked; read out at once, and scrolled into view. */
export function Fault({ children }: { readonly children: string }) {
  const alert = useInView<HTMLParagraphElement>(children);
  return (
    <p
      ref={alert}
      role="alert"
      className="scroll-mb-56 sm:scroll-mb-6 text-sm font-medium text-danger"
    >
      {children}
    </p>
  );
}
