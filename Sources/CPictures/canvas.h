// The picture that is being made: rows of red, green, blue and alpha come in one after the other, and each dot of what
// comes out is the mean of those that fall on it. So a large picture never stands in memory as a whole.
#ifndef CANVAS_H
#define CANVAS_H

#include "pictures.h"

typedef struct {
    uint32_t width, height;
    uint32_t out_width, out_height;
    uint32_t row, out_row;
    // Red, green and blue times alpha, alpha, and how many, for each dot of the row that is being made.
    uint64_t *sums;
    uint8_t *dots;
} canvas;

// 0 when there is no memory for it.
int canvas_begin(canvas *canvas, uint32_t width, uint32_t height, uint32_t longest_side);
void canvas_add(canvas *canvas, const uint8_t *rgba);
// Turns the picture upright and writes it.
int canvas_finish(canvas *canvas, int orientation, pictures_made *made);
void canvas_end(canvas *canvas);

int write_jpeg(const uint8_t *rgba, uint32_t width, uint32_t height, pictures_made *made);
int write_png(const uint8_t *rgba, uint32_t width, uint32_t height, pictures_made *made);

// Whether the header's size is one that we take.
int size_answer(uint64_t width, uint64_t height, pictures_limits limits);

#endif
