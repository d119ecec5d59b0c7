// SPDX-License-Identifier: GPL-3.0-or-later
#include "storm/again.h"

namespace stowage::storm {

using session::Session;

Remembered rememberedOf(const Session& session)
{
    return {session.now(), session.world().facts.digest().text()};
}

std::string otherwiseWhenGoneBack(Session& session, const Remembered& remembered)
{
    const Remembered newest = rememberedOf(session);
    session.goTo(remembered.at);
    if (session.world().facts.digest().text() != remembered.digest)
        return "5: an instant that is lived again has another digest";
    session.frame();
    session.goTo(session.newest() - microseconds(1));
    session.goLive();
    session.frame();
    if (session.world().facts.digest().text() != newest.digest)
        return "8: going back has changed the digest";
    return {};
}

std::string otherwiseWhenRepeated(const Session& session)
{
    Result<Session> again = Session::open(session.firstDocument(), session::Keep::nothing);
    const auto recorded = io::readRecording(session.recording(), "recording");
    if (!again || !recorded)
        return "5: what was recorded cannot be read: " +
               (again ? recorded.error() : again.error()).message;
    again->schedule(*recorded);
    again->advance(session.newest());
    if (rememberedOf(*again).digest != rememberedOf(session).digest)
        return "8: lived at one go, what was recorded has another digest";
    return {};
}

} // namespace stowage::storm
