// SPDX-License-Identifier: MIT
// Keeps each text of a World once, in a pool that copies of the World share.
#pragma once

#include "sim/entities.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace stowage::sim {

class Names {
public:
    NameId intern(std::string_view text);     // the same text always gets the same id
    NameId find(std::string_view text) const; // 0: never interned, or the empty text
    const std::string& text(NameId name) const;
    std::size_t bytes() const { return pool_ ? pool_->bytes : 0; }        // of the texts, about
    std::size_t count() const { return pool_ ? pool_->texts.size() : 0; } // without the empty one

private:
    struct Pool {
        std::vector<std::string> texts; // NameId 1 is at 0
        std::map<std::string, NameId, std::less<>> ids;
        std::size_t bytes = 0;
    };

    std::shared_ptr<Pool> pool_;
};

} // namespace stowage::sim
