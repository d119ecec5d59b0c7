// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_until.h"

#include "sim/notices.h"

#include <algorithm>

namespace stowage::app {

namespace {
bool isAbout(const Notice& notice, const std::vector<Subject>& subjects)
{
    return std::any_of(subjects.begin(), subjects.end(), [&notice](const Subject& subject) {
        return notice.subject == subject ||
               std::find(notice.concerned.begin(), notice.concerned.end(), subject) !=
                   notice.concerned.end();
    });
}

bool fulfils(const Goal& goal, const Fact& fact, const Notice& notice)
{
    if (notice.text.empty())
        return false; // nothing that is told
    switch (goal.kind) {
    case Goal::Kind::nextEvent:
        return isAbout(notice, goal.subjects);
    case Goal::Kind::serviceStable:
        return fact.kind == FactKind::serviceSteady &&
               (goal.subjects.empty() || isAbout(notice, goal.subjects));
    case Goal::Kind::firstFailure:
        return notice.severity == Severity::bad;
    case Goal::Kind::time:
        break;
    }
    return false;
}
} // namespace

void RunUntil::begin(Goal goal, const session::Session& session)
{
    goal_ = std::move(goal);
    active_ = true;
    read_ = session.world().facts.count();
}

bool RunUntil::isReached(const session::Session& session)
{
    if (goal_.kind == Goal::Kind::time)
        return session.now() >= goal_.at;
    const sim::World& world = session.world();
    while (read_ < world.facts.count()) {
        ++read_;
        if (fulfils(goal_, world.facts.fact(read_), sim::noticeOf(world, read_)))
            return true;
    }
    return false;
}

RunUntil::Outcome RunUntil::advance(session::Session& session, const std::function<bool()>& mayGoOn)
{
    do {
        const Time next = session.nextDue();
        const bool hasTime = goal_.kind == Goal::Kind::time;
        if (next == kNever && !hasTime) {
            active_ = false;
            return Outcome::nothingDue;
        }
        session.advance(hasTime ? std::min(next, goal_.at) : next);
        if (isReached(session)) {
            active_ = false;
            return Outcome::reached;
        }
    } while (mayGoOn());
    return Outcome::goesOn;
}

} // namespace stowage::app
