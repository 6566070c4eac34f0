import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../words/catalogue.ts";
import { QrCode } from "./QrCode.tsx";

/** The link to hand over, as text and as a picture for a camera. */
export const InvitationCard = ({ name, link }: { readonly name: string; readonly link: string }) => {
  const { people, common } = useWords();
  const announce = useAnnounce();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(link);
    announce(common.copied);
  };
  return (
    <article className="card stack link-card">
      <h3>{people.linkTitle(name)}</h3>
      <p className="small">{people.linkHint}</p>
      <div className="link-and-code">
        <div className="stack">
          <input
            className="input num"
            readOnly
            aria-label={people.link}
            value={link}
            onFocus={(event) => event.target.select()}
          />
          <div className="row">
            <Button tone="go" onPress={() => void copy()}>
              {people.copyLink}
            </Button>
          </div>
        </div>
        <QrCode text={link} alt={people.qrAlt(name)} tooLong={people.qrTooLong} />
      </div>
    </article>
  );
};
