// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a run that is lived for a second time is the same one.
#pragma once

#include "session/session.h"

#include <string>

namespace stowage::storm {

// An instant of the run and the digest it had when it was the newest one.
struct Remembered {
    Time at{-1};
    std::string digest;
};
Remembered rememberedOf(const session::Session& session);

// Going back to what is remembered, and returning, gives the digests there were. Empty: it does.
std::string otherwiseWhenGoneBack(session::Session& session, const Remembered& remembered);

// What was recorded, done to the first drawing at one go, without pictures and without a way back,
// gives the same digest. Empty: it does.
std::string otherwiseWhenRepeated(const session::Session& session);

} // namespace stowage::storm
