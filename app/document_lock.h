// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the others who open a document that it is open here, by a file beside it.
#pragma once

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

    DocumentLock();
    DocumentLock(DocumentLock&& other) noexcept;
    DocumentLock& operator=(DocumentLock&& other) noexcept;
    ~DocumentLock(); // gives it back

    // Gives back what was held before. The same file again changes nothing while it is ours.
    State take(const QString& path);
    void release();
    State state() const;
    bool isOf(const QString& path) const; // whether this file was asked for, by whatever name
    // "anna on studio, since 14:03"; of theirs.
    QString owner() const;

    // ".shop.stowage.json.stowage-lock" beside the file itself, to which a link may lead.
    static QString fileOf(const QString& path);
    // Beside it: the user and the time in UTC, which the owner of a file and its date do not tell
    // on every network drive.
    static QString ownerFileOf(const QString& path);

private:
    struct Held;

    QString file_;
    std::unique_ptr<Held> held_;
};

} // namespace stowage::app
