// SPDX-License-Identifier: MIT
#include "document/meanings.h"

#include "document/draft.h"
#include "kinds/identity/role.h"
#include "kinds/network/target_group.h"

namespace stowage::doc {

std::vector<Meaning> otherMeanings(const Document& document, const Link& link)
{
    std::vector<Meaning> meanings;
    const Element* from = document.find(link.from);
    const Element* to = document.find(link.to);
    if (!from || !to || to->as<Role>() || to->as<TargetGroup>())
        return meanings;
    for (const LinkRule& rule : from->kind().links) {
        if (!to->is(rule.to) || rule.key == link.kind)
            continue;
        Link other = link;
        other.kind = rule.key;
        Draft draft(document);
        draft.add(RemoveLink{link.from, link.to, link.kind});
        draft.add(AddLink{other});
        if (draft.error())
            continue;
        meanings.push_back({from->name + " " + std::string(rule.words) + " " + to->name,
                            draft.batch("Change what the connection means").front()});
    }
    return meanings;
}

} // namespace stowage::doc
