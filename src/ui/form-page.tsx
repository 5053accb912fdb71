import { Form } from 'react-aria-components';
import { Page, type PageProps } from './page';

interface FormPageProps extends PageProps {
  /** Whether what was submitted is being worked on; it is not submitted a second time then. */
  readonly isPending: boolean;
  readonly onSubmit: () => void;
}

/** A page that is one form: the Enter key does what its submit button does. */
export function FormPage({ isPending, onSubmit, ...page }: FormPageProps) {
  return (
    <Form
      className="contents"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) onSubmit();
      }}
    >
      <Page {...page} />
    </Form>
  );
}
