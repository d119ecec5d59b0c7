// SPDX-License-Identifier: MIT
#include "sim/names.h"

#include "base/ensure.h"

namespace stowage::sim {

NameId Names::intern(std::string_view text)
{
    if (text.empty())
        return 0;
    if (const NameId known = find(text))
        return known;
    // A pool that nobody else holds may grow in place; no other thread can come to hold it.
    if (!pool_ || pool_.use_count() > 1)
        pool_ = pool_ ? std::make_shared<Pool>(*pool_) : std::make_shared<Pool>();
    pool_->texts.emplace_back(text);
    const auto name = static_cast<NameId>(pool_->texts.size());
    pool_->ids.emplace(text, name);
    constexpr std::size_t kCopies = 2, kNode = 128; // in the list, and with what sorts it
    pool_->bytes += kCopies * text.size() + kNode;
    return name;
}

NameId Names::find(std::string_view text) const
{
    if (!pool_)
        return 0;
    const auto at = pool_->ids.find(text);
    return at == pool_->ids.end() ? 0 : at->second;
}

const std::string& Names::text(NameId name) const
{
    static const std::string kEmpty;
    if (name == 0)
        return kEmpty;
    ensure(name <= count(), "a name comes from the pool");
    return pool_->texts[name - 1];
}

} // namespace stowage::sim
