import { Eye, EyeOff } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  ToggleButton,
} from 'react-aria-components';
import { useInView } from './use-in-view';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What to know before typing. */
  readonly hint?: string;
  /** What is wrong with what was typed; shown in red and read out. */
  readonly error?: string | null;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  readonly isDisabled?: boolean;
}

interface TextFieldProps extends FieldProps {
  readonly autoComplete?: 'name' | 'off';
  /** For codes and secrets: no spelling help, which some browsers get from a server, and no capitals. */
  readonly isCode?: boolean;
}

interface TextAreaProps extends Omit<TextFieldProps, 'autoComplete'> {
  /** Lines that are visible at once. */
  readonly rows: number;
}

interface PasswordFieldProps extends FieldProps {
  /** Tells password managers whether to offer a stored passphrase or to store a new one. */
  readonly autoComplete: 'current-password' | 'new-password' | 'off';
  readonly showLabel: string;
  readonly hideLabel: string;
}

const inputLook =
  'w-full min-h-12 rounded-control border border-line-strong bg-card px-4 py-2 text-base text-ink data-focused:border-accent data-invalid:border-danger data-invalid:border-2';

const codeLook = {
  className: `${inputLook} font-mono`,
  spellCheck: 'false',
  autoCapitalize: 'none',
} as const;

/** One line of text. */
export function TextField({ autoComplete = 'off', isCode = false, ...field }: TextFieldProps) {
  return (
    <Field {...field} type="text" autoComplete={autoComplete}>
      <Input {...(isCode ? codeLook : { className: inputLook })} />
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({ rows, isCode = false, ...field }: TextAreaProps) {
  return (
    <Field {...field} type="text" autoComplete="off">
      <AriaTextArea rows={rows} {...(isCode ? codeLook : { className: inputLook })} />
    </Field>
  );
}

/** A secret on one line, which can be shown on demand. */
export function PasswordField({ showLabel, hideLabel, ...field }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field {...field} type={shown ? 'text' : 'password'}>
      <div className="relative">
        <Input className={`${inputLook} pe-14`} spellCheck="false" autoCapitalize="none" />
        <ToggleButton
          isSelected={shown}
          onChange={setShown}
          aria-label={shown ? hideLabel : showLabel}
          className="absolute inset-y-0 end-0 my-auto me-0.5 flex size-11 cursor-pointer items-center justify-center rounded-control text-ink-soft data-hovered:text-ink"
        >
          <Icon aria-hidden className="size-5" />
        </ToggleButton>
      </div>
    </Field>
  );
}

interface FieldFrameProps extends FieldProps {
  readonly type: 'text' | 'password';
  readonly autoComplete: string;
  readonly children: ReactNode;
}

function Field({ label, hint, error, children, ...props }: FieldFrameProps) {
  const alert = useInView<HTMLDivElement>(error);
  return (
    <AriaTextField
      {...props}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className="flex flex-col gap-1.5"
    >
      <Label className="font-medium">{label}</Label>
      {hint !== undefined && (
        <Text slot="description" className="text-sm text-ink-soft">
          {hint}
        </Text>
      )}
      {children}
      {/* There from the start, because screen readers announce what comes into an alert, not an alert that comes. */}
      <div ref={alert} role="alert" className="scroll-mb-56 empty:-mt-1.5 sm:scroll-mb-6">
        <FieldError className="animate-settle text-sm font-medium text-danger">{error}</FieldError>
      </div>
    </AriaTextField>
  );
}
