// SPDX-License-Identifier: MIT
// An element, a link and a place as they stand in a file, one at a time.
#pragma once

#include "base/result.h"
#include "document/element.h"
#include "document/link.h"
#include "io/json.h"

#include <functional>
#include <string>

namespace stowage::io {

// The kind whose ids look like this one, or null.
const doc::KindInfo* kindOfId(const ElementId& id);

// Kind, name, parent and every row that differs from its default; the place is apart.
Json elementJson(const doc::Element& element);
Json linkJson(const doc::Link& link);
Json rectJson(const doc::Rect& rect);
void appendUnknown(Json& object,
                   const std::string& unknown); // `unknown`: an object as text, or empty

// Told of each property that had to be replaced by its default.
using Remark = std::function<void(const Json& at, const std::string& words)>;

// Told of each member that is not known, which is kept.
using Unknown = std::function<void(const Json::Member& member)>;

// An error's `where` is empty; it concerns the whole element.
Result<doc::Element> readElement(const ElementId& id, const Json& json, const Remark& remark,
                                 const Unknown& unknown = {});
Result<doc::Rect> readRect(const Json& json);
// The ends are not looked up.
doc::Link readLink(const Json& json, const Unknown& unknown = {});

// The text of a member, or nothing where it is missing or no text.
std::string textOf(const Json& object, std::string_view key);
// The members whose key is not known, as one JSON object in text, or empty.
std::string unknownOf(const Json& object, const std::function<bool(std::string_view)>& isKnown,
                      const Unknown& unknown = {});
// For messages: in quotes, without control characters, at most 80 bytes.
std::string quoted(std::string_view text);

} // namespace stowage::io
