// SPDX-License-Identifier: MIT
// Joins a drawing and its World: every edit, call and command goes through here, and so does going
// back in time.
#pragma once

#include "base/result.h"
#include "document/diff.h"
#include "document/edit.h"
#include "document/history.h"
#include "io/recording.h"
#include "report/command.h"
#include "report/frame.h"
#include "session/timeline.h"
#include "sim/checkpoints.h"
#include "sim/world.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stowage::session {

// Whether Worlds are kept on the way, so that any instant can be gone back to. A run without a
// window needs none.
enum class Keep { everything, nothing };

// A request that was refused: a call or fault of a file, or of the document.
struct Refused {
    Time at;
    std::string request; // "ecs:UpdateService"
    Error error;         // `where` is AWS's exception name
    std::string where;   // FILE:LINE:COL; empty where it was done live
};

class Session {
public:
    // At time 0 with the drawing adopted. The drawing's own `calls` are carried out as their times
    // come. Error: unknown profile, or calls that cannot be read.
    static Result<Session> open(doc::Document document, Keep keep = Keep::everything);

    // As of the instant that is viewed, which is the newest one unless goTo went back.
    const doc::Document& document() const { return past_ ? pastDocument_ : history_.current(); }
    const sim::World& world() const { return past_ ? *past_ : live_; }
    Time now() const { return world().now; }
    Time newest() const { return live_.now; }
    bool isPast() const { return past_.has_value(); }
    // Of the newest World, requests that wait for their time included.
    Time nextDue();
    // What is to be saved: the newest drawing without what its own calls did to it.
    doc::Document drawn() const;

    // Edits are stamped 1 µs after the newest instant that was lived through; before anything was,
    // they change the drawing with which the run begins. Refused while the past is viewed. The
    // Change is empty where the edit says nothing new. A task definition that differs from what has
    // run gets its next revision number.
    Result<doc::Change> perform(const doc::Edit& edit);
    bool canUndo() const { return !isPast() && history_.canUndo(); }
    bool canRedo() const { return !isPast() && history_.canRedo(); }
    std::string undoLabel() const { return history_.undoLabel(); }
    std::string redoLabel() const { return history_.redoLabel(); }
    Result<doc::Change> undo();
    Result<doc::Change> redo();
    // The steps that undo and redo walk. Going to one is a single edit of the run, which goes on:
    // only goTo travels in time. Refused while the past is viewed.
    const doc::History& steps() const { return history_; }
    Result<doc::Change> goToStep(std::size_t step);

    // Refused while the past is viewed, and where the law book refuses. Stamped like an edit.
    Outcome command(const Command& command);
    // The same for a call or fault in AWS's shape; `at` is not looked at.
    Outcome request(io::Recorded recorded);

    // Done when advance reaches its time, before anything else that is due then; those of one time
    // in the order given. A time that has passed means now. What is refused stays as a fact and in
    // `refusals`.
    void schedule(std::vector<io::Recorded> recorded);

    // Lives on up to and including `until`, or until about `most` appointments were kept; returns
    // how many were. The drawing may change by calls: `takeChange` tells.
    std::uint64_t advance(Time until, std::uint64_t most = UINT64_MAX);
    doc::Change takeChange(); // of the drawing since the last Change that was given

    // Shows an instant that has been lived through, read-only; the newest one returns to live.
    doc::Change goTo(Time at);
    doc::Change goLive() { return goTo(live_.now); }
    // Makes the viewed instant the newest one: what came later is forgotten.
    doc::Change discardFuture();
    // Back to time 0 with the drawing as it is now; the recording begins anew, undo does not.
    Outcome reset();

    // What changed since the last one; everything after goTo, reset and discardFuture.
    Frame frame();

    // As JSON Lines that repeat the run from the drawing it began with.
    std::string recording() const;
    const doc::Document& firstDocument() const { return timeline_.first(); }
    const std::vector<Refused>& refusals() const { return refusals_; }

private:
    struct Waiting {
        io::Recorded recorded;
        bool ofTheRun = false; // one of the document's own
    };

    explicit Session(doc::Document document, Keep keep)
        : history_(document), timeline_(document), shown_(std::move(document)), keep_(keep)
    {
    }

    bool isUntouched() const;
    Outcome beginWith(const doc::Document& document);
    Time stamp(); // brings the newest World to where an edit may be stamped
    void liveTo(Time until, std::uint64_t most, std::uint64_t& kept);
    void doWaiting(Time at);
    Outcome carryOut(const io::Recorded& recorded, bool ofTheRun);
    Outcome execute(const std::string& name, const std::vector<doc::Edit>& edits,
                    const std::vector<Command>& commands, bool ofTheRun);
    Outcome drawFor(const std::string& call, const std::vector<doc::Edit>& edits, bool ofTheRun);
    Outcome editLater(const io::RecordedEdit& edit);
    void refuse(const io::Recorded& recorded, const Error& error);
    Outcome step(Step step);
    void drawNew(doc::Document next, std::string label, doc::Deed deed = doc::Deed::edited);
    void draw(Drew drew);
    Result<doc::Change> drawRecorded(const doc::Document& before, doc::Deed deed);
    void addWaiting(std::vector<io::Recorded> recorded, bool ofTheRun);

    doc::History history_;
    Timeline timeline_;
    doc::Document shown_; // as the last Change left the views
    Keep keep_ = Keep::everything;
    sim::World live_;
    std::optional<sim::World> begun_; // at time 0; none where nothing is kept
    std::optional<sim::World> past_;
    doc::Document pastDocument_;
    sim::Checkpoints checkpoints_;
    std::uint64_t sinceKept_ = 0; // appointments
    Time lived_{-1};              // instants up to here are over
    bool whole_ = true;           // the next frame shows everything
    bool ranOwnCalls_ = false;

    std::vector<Waiting> waiting_; // by time; those done stay for discardFuture
    std::size_t nextWaiting_ = 0;
    Time callsAt_{-1}; // instant of the newest step of the history, where calls made it
    std::vector<io::Recorded> recorded_;
    std::vector<Refused> refusals_;
};

} // namespace stowage::session
