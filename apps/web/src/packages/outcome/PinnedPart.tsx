import { ROW_PROPS } from "../../app/row.ts";
import { Button } from "../../ui/Button.tsx";
import { useWords } from "../../words/catalogue.ts";
import { Facts } from "./Facts.tsx";
import { IntoWords, PackageActs } from "./PackageActs.tsx";
import type { Packages } from "./use-packages.ts";

/** The packages that are kept in sight, the present draft among them. */
export const PinnedPart = ({ packages }: { readonly packages: Packages }) => {
  const { packages: words } = useWords();
  const { pinned, unpin, isBusy } = packages;
  if (pinned.length === 0) return null;
  return (
    <>
      <h2>{words.pinnedTitle}</h2>
      <div className="package-cards">
        {pinned.map(({ package: id, title, choice, isDraft }) => (
          <article key={id} {...ROW_PROPS} className="card stack" aria-label={title}>
            <h3>
              {isDraft ? `${words.draft}: ` : ""}
              {title}
            </h3>
            <Facts packages={packages} choice={choice} />
            <PackageActs packages={packages} title={title} choice={choice} />
            <div className="row no-print">
              <IntoWords packages={packages} choice={choice} />
              <Button act="letPackageGo" isDisabled={isBusy} onPress={() => unpin(id)}>
                {words.unpin}
              </Button>
            </div>
          </article>
        ))}
      </div>
    </>
  );
};
