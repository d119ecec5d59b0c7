// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the others who open a document that it is open here, by a file beside it.
#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace stowage::app {

class DocumentLock {
public:
    enum class State {
        none,     // nothing is asked for
        ours,     //
        theirs,   // another window has it
        unlocked, // the folder takes no lock; others are not told
    };

    // Gives back what was held before. The same path again changes nothing while it is ours.
    State take(const QString& path);
    void release();
    State state() const { return state_; }
    // "anna on host studio since 14:03"; of theirs.
    QString owner() const;

    static QString fileOf(const QString& path); // ".shop.stowage.json.stowage-lock" beside it

private:
    QString path_;
    std::unique_ptr<QLockFile> lock_;
    State state_ = State::none;
};

} // namespace stowage::app
